import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Validates with HL7's own instance validator, without a network.
 *
 * <p>{@code java Validator FOLDER... < requests.ndjson > findings.ndjson}: the folders hold
 * definitions in R4. A request is {"fhir": "R4" or "R5", "text": the resource as it stands},
 * its answer, in the same order, a list of {"severity", "id", "path", "message"}.
 */
public final class Validator {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] folders) throws Exception {
    var definitions = read(folders);
    var validators = new ConcurrentHashMap<String, FhirValidator>();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    in.lines()
        .toList()
        .parallelStream()
        .map(
            line -> {
              var request = parsed(line);
              var validator =
                  validators.computeIfAbsent(
                      request.get("fhir").asText(), version -> validator(version, definitions));
              return findings(validator, request.get("text").asText());
            })
        .forEachOrdered(findings -> out.println(JSON.valueToTree(findings).toString()));
    out.flush();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private static List<Resource> read(String[] folders) throws Exception {
    var parser = FhirContext.forR4Cached().newJsonParser();
    var resources = new ArrayList<Resource>();
    for (var folder : folders) {
      try (var files = Files.newDirectoryStream(Path.of(folder), "[A-Z]*-*.json")) {
        for (var file : files) {
          resources.add((Resource) parser.parseResource(Files.readString(file)));
        }
      }
    }
    return resources;
  }

  private static FhirValidator validator(String version, List<Resource> definitions) {
    var isR5 = version.equals("R5");
    var context = isR5 ? FhirContext.forR5Cached() : FhirContext.forR4Cached();
    var ours = new Definitions(context);
    for (var each : definitions) {
      if (!isR5) {
        ours.addResource(each);
      } else if (!(each instanceof StructureDefinition profile)
          || profile.getType().equals("Extension")) { // a profile of R4 says nothing about R5
        ours.addResource(VersionConvertorFactory_40_50.convertResource(each));
      }
    }
    var unknownSystems = new UnknownCodeSystemWarningValidationSupport(context);
    unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
    var module =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context),
                unknownSystems));
    module.setErrorForUnknownProfiles(true);
    module.setAnyExtensionsAllowed(false);
    module.setAssumeValidRestReferences(true);
    module.setValidatorPolicyAdvisor(new HidesNothing());
    return context.newValidator().registerValidatorModule(module);
  }

  private static List<Map<String, String>> findings(FhirValidator validator, String text) {
    var findings = new ArrayList<Map<String, String>>();
    try {
      for (var each : validator.validateWithResult(text).getMessages()) {
        var severity = each.getSeverity().getCode();
        findings.add(
            finding(severity, each.getMessageId(), each.getLocationString(), each.getMessage()));
      }
    } catch (RuntimeException unreadable) { // JSON that cannot be read is thrown, not reported
      findings.add(finding("fatal", "Unreadable", "", unreadable.getMessage()));
    }
    return findings;
  }

  private static Map<String, String> finding(
      String severity, String id, String path, String message) {
    var finding = new HashMap<String, String>();
    finding.put("severity", severity);
    finding.put("id", id);
    finding.put("path", path);
    finding.put("message", message);
    return finding;
  }

  /** The stock advisor hides references to what does not fit the target profile. */
  private static final class HidesNothing extends FhirDefaultPolicyAdvisor {
    @Override
    public boolean isSuppressMessageId(String path, String messageId) {
      return false;
    }
  }

  /** Also serves what the stock class does not: Questionnaires above all. */
  private static final class Definitions extends PrePopulatedValidationSupport {
    private final Map<String, IBaseResource> byUrl = new HashMap<>();

    Definitions(FhirContext context) {
      super(context);
    }

    @Override
    public void addResource(IBaseResource resource) {
      super.addResource(resource);
      var terser = getFhirContext().newTerser();
      var url = terser.getSinglePrimitiveValueOrNull(resource, "url");
      byUrl.put(url, resource);
      byUrl.put(url + "|" + terser.getSinglePrimitiveValueOrNull(resource, "version"), resource);
    }

    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
      var found = byUrl.get(url);
      return type != null && type.isInstance(found)
          ? type.cast(found)
          : super.fetchResource(type, url);
    }
  }
}
