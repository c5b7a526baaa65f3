"""A letter that was received: is it whole, and does it still say the same?"""
