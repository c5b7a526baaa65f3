import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec.InstallModeEnum;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec.VersionPolicyEnum;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.RequestValidatingInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.ServerConnector;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * HAPI's JPA server for R4 on a free port of this machine; it refuses what is not valid.
 *
 * <p>{@code java Server PACKAGE.tgz...} installs the packages, writes its address to standard
 * output as one line, and ends when standard input does: with the process that started it.
 */
public final class Server {
  /** All that a package of ours may hold; the installer's own list has no Questionnaire. */
  private static final List<String> INSTALLED =
      List.of(
          "NamingSystem",
          "CodeSystem",
          "ValueSet",
          "ConceptMap",
          "StructureDefinition",
          "SearchParameter",
          "OperationDefinition",
          "CapabilityStatement",
          "Questionnaire",
          "Library",
          "ActivityDefinition",
          "PlanDefinition");

  public static void main(String[] packages) {
    try {
      serve(packages);
      while (System.in.read() >= 0) {
        // The end of the input is what counts.
      }
    } catch (Throwable failure) {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
    // Nothing in memory is worth an orderly end.
    Runtime.getRuntime().halt(0);
  }

  private static void serve(String[] packages) throws Exception {
    var spring = new AnnotationConfigApplicationContext(Configuration.class);
    for (var each : packages) {
      install(spring, Files.readAllBytes(Path.of(each)));
    }
    var jetty = new org.eclipse.jetty.server.Server();
    var connector = new ServerConnector(jetty);
    connector.setHost("127.0.0.1");
    connector.open();
    jetty.addConnector(connector);
    var address = "http://127.0.0.1:" + connector.getLocalPort() + "/fhir";
    var web = new ServletContextHandler();
    var servlet = new ServletHolder("fhir", restful(spring, address));
    servlet.setInitOrder(1);
    web.addServlet(servlet, "/fhir/*");
    jetty.setHandler(web);
    jetty.start();
    System.out.println(address);
  }

  private static void install(ApplicationContext spring, byte[] archive) throws Exception {
    var content = NpmPackage.fromPackage(new ByteArrayInputStream(archive));
    var wanted = new PackageInstallationSpec();
    wanted.setName(content.name());
    wanted.setVersion(content.version());
    wanted.setPackageContents(archive);
    wanted.setInstallMode(InstallModeEnum.STORE_AND_INSTALL);
    // So that resources keep the ids they have in the package.
    wanted.setVersionPolicy(VersionPolicyEnum.SINGLE_VERSION);
    wanted.setInstallResourceTypes(INSTALLED);
    wanted.setFetchDependencies(false);
    spring.getBean(IPackageInstallerSvc.class).install(wanted);
  }

  private static RestfulServer restful(ApplicationContext spring, String address) {
    var server = new RestfulServer(spring.getBean(FhirContext.class));
    server.setServerAddressStrategy(new HardcodedServerAddressStrategy(address));
    server.registerProviders(spring.getBean(ResourceProviderFactory.class).createProviders());
    server.registerProvider(spring.getBean(JpaSystemProvider.class));
    server.setPagingProvider(spring.getBean(DatabaseBackedPagingProvider.class));
    var validating = new RequestValidatingInterceptor();
    validating.setFailOnSeverity(ResultSeverityEnum.ERROR);
    validating.setValidatorModules(List.of(spring.getBean(IInstanceValidatorModule.class)));
    server.registerInterceptor(validating);
    return server;
  }
}
