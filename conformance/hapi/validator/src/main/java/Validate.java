import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * Validates FHIR R4 resources with HAPI's validator: the types that US Core has a profile for against
 * the US Core of the package given, everything else against base R4, codes and their
 * displays against the definitions given.
 *
 * <p>Arguments: {@code --package FILE.tgz} (on the class path), {@code --definitions DIR} (repeatable),
 * then files or folders of {@code .json} and {@code .ndjson}. Prints one line of JSON for each error
 * ({@code file, line, type, id, message, where, code}), then a summary: {@code {"resources":N,
 * "errors":N,"warnings":{code:N},"byType":{type:N}}}. Nothing is filtered. Exit 0 without errors, else 1.
 */
public class Validate {
  private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";
  private static final Map<String, String> PROFILES = Map.of(
      "ServiceRequest", "servicerequest",
      "Provenance", "provenance",
      "QuestionnaireResponse", "questionnaireresponse",
      "DocumentReference", "documentreference",
      // Every Observation that the app writes is a screening result.
      "Observation", "observation-screening-assessment");
  private static final Gson JSON = new Gson();

  private final FhirContext fhir = FhirContext.forR4();
  private final List<Path> definitions = new ArrayList<>();
  private final List<Path> given = new ArrayList<>();
  private final Map<String, Integer> byType = new TreeMap<>();
  private final Map<String, Questionnaire> forms = new LinkedHashMap<>();
  /** By system and code, of the code systems among the definitions. */
  private final Map<String, String> displays = new HashMap<>();
  private String guide;
  private FhirValidator validator;
  private int errors;
  private final Map<String, Integer> warnings = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    var run = new Validate();
    run.read(args);
    run.prepare();
    for (Path path : run.given) run.validateAll(path);
    run.summarise();
    System.exit(run.errors == 0 ? 0 : 1);
  }

  private void read(String[] args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--package" -> guide = args[++i];
        case "--definitions" -> definitions.add(Path.of(args[++i]));
        default -> given.add(Path.of(args[i]));
      }
    }
  }

  private void prepare() throws IOException {
    var packages = new NpmPackageValidationSupport(fhir);
    if (guide != null) packages.loadPackageFromClasspath(guide);
    for (Path folder : definitions) {
      for (Path file : filesIn(folder)) {
        var definition = fhir.newJsonParser().parseResource(Files.readString(file));
        if (definition instanceof CodeSystem codes) remember(codes.getUrl(), codes.getConcept());
        if (definition instanceof Questionnaire form) forms.put(form.getUrl(), form);
        else packages.addResource(definition);
      }
    }
    var terminology = new InMemoryTerminologyServerValidationSupport(fhir);
    var support = new ValidationSupportChain(
        new DefaultProfileValidationSupport(fhir),
        packages,
        new Forms(),
        new CommonCodeSystemsTerminologyService(fhir),
        terminology,
        new SnapshotGeneratingValidationSupport(fhir));
    var instances = new FhirInstanceValidator(support);
    instances.setErrorForUnknownProfiles(true);
    validator = fhir.newValidator().registerValidatorModule(instances);
  }

  private void remember(String system, List<CodeSystem.ConceptDefinitionComponent> concepts) {
    for (var concept : concepts) {
      displays.put(system + "|" + concept.getCode(), concept.getDisplay());
      remember(system, concept.getConcept());
    }
  }

  /** Displays word for word: HAPI lets another one pass where no value set is bound. */
  private void checkDisplays(JsonElement element, String where, BiConsumer<String, String> wrong) {
    if (element.isJsonArray()) {
      for (JsonElement one : element.getAsJsonArray()) checkDisplays(one, where, wrong);
    }
    if (!element.isJsonObject()) return;
    var object = element.getAsJsonObject();
    var display = textOf(object, "display");
    var expected = displays.get(textOf(object, "system") + "|" + textOf(object, "code"));
    if (display != null && expected != null && !display.equals(expected)) {
      wrong.accept(where, "Wrong display \"" + display + "\": it is \"" + expected + "\"");
    }
    for (var one : object.entrySet()) {
      checkDisplays(one.getValue(), where + "." + one.getKey(), wrong);
    }
  }

  private static String textOf(JsonObject object, String name) {
    var value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }

  /** The package support keeps no Questionnaires: without them no answer is checked. */
  private final class Forms implements IValidationSupport {
    @Override
    public FhirContext getFhirContext() {
      return fhir;
    }

    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> type, String url) {
      var form = forms.get(url.split("\\|")[0]);
      return type.isInstance(form) ? type.cast(form) : null;
    }
  }

  private static List<Path> filesIn(Path path) throws IOException {
    if (Files.isRegularFile(path)) return List.of(path);
    try (var files = Files.walk(path)) {
      return files.filter(file -> file.toString().matches(".*\\.(nd)?json")).sorted().toList();
    }
  }

  private void validateAll(Path path) throws IOException {
    for (Path file : filesIn(path)) {
      var lines = file.toString().endsWith(".ndjson")
          ? Files.readAllLines(file)
          : List.of(Files.readString(file));
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) validate(file, i + 1, lines.get(i));
      }
    }
  }

  /** Reads the text itself, not a parsed resource: the parser would drop what it does not know. */
  private void validate(Path file, int line, String text) {
    var head = JsonParser.parseString(text).getAsJsonObject();
    String type = head.has("resourceType") ? head.get("resourceType").getAsString() : "";
    byType.merge(type, 1, Integer::sum);
    var options = new ValidationOptions();
    if (PROFILES.containsKey(type)) options.addProfile(US_CORE + PROFILES.get(type));
    for (SingleValidationMessage message : messagesOf(text, options)) {
      if (message.getSeverity() == ResultSeverityEnum.INFORMATION) continue;
      if (message.getSeverity() == ResultSeverityEnum.WARNING) {
        warnings.merge(String.valueOf(message.getMessageId()), 1, Integer::sum);
        continue;
      }
      tell(file, line, head, message.getLocationString(), message.getMessage(), message.getMessageId());
    }
    checkDisplays(head, type, (where, wrong) -> tell(file, line, head, where, wrong, "display"));
  }

  private void tell(
      Path file, int line, JsonObject head, String where, String message, String code) {
    errors++;
    var issue = new LinkedHashMap<String, Object>();
    issue.put("file", file.toString());
    issue.put("line", line);
    issue.put("type", head.has("resourceType") ? head.get("resourceType").getAsString() : "");
    issue.put("id", head.has("id") ? head.get("id").getAsString() : "");
    issue.put("message", message);
    issue.put("where", where);
    issue.put("code", code);
    System.out.println(JSON.toJson(issue));
  }

  private List<SingleValidationMessage> messagesOf(String text, ValidationOptions options) {
    try {
      return validator.validateWithResult(text, options).getMessages();
    } catch (DataFormatException unreadable) {
      var message = new SingleValidationMessage();
      message.setSeverity(ResultSeverityEnum.FATAL);
      message.setMessage(unreadable.getMessage());
      return List.of(message);
    }
  }

  private void summarise() {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("resources", byType.values().stream().mapToInt(Integer::intValue).sum());
    summary.put("errors", errors);
    summary.put("warnings", warnings);
    summary.put("byType", byType);
    System.out.println(JSON.toJson(summary));
  }
}
