// The Cloud API from Java: a token, a new patient, all pages of the list, an error told by its code, an upload.

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import welkin.cloudapi.ApiClient;
import welkin.cloudapi.ApiException;
import welkin.cloudapi.api.AuthenticationApi;
import welkin.cloudapi.api.DocumentsApi;
import welkin.cloudapi.api.PatientsApi;
import welkin.cloudapi.model.DocumentFile;
import welkin.cloudapi.model.DocumentSummary;
import welkin.cloudapi.model.DocumentSummaryCreate;
import welkin.cloudapi.model.Patient;
import welkin.cloudapi.model.PatientCreate;
import welkin.cloudapi.model.PatientPage;
import welkin.cloudapi.model.TokenRequest;

public class CloudApi {
  private static final String BASE_URL = System.getenv("WELKIN_CLOUD_BASE_URL") + "/" + System.getenv("WELKIN_TENANT");
  private static final String INSTANCE = System.getenv("WELKIN_INSTANCE");

  private static void logIn(ApiClient welkin) throws ApiException {
    TokenRequest secret = new TokenRequest().secret(System.getenv("WELKIN_SECRET_KEY"));
    String token = new AuthenticationApi(welkin).exchangeToken(System.getenv("WELKIN_API_CLIENT"), secret).getToken();
    welkin.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
  }

  private static List<List<Patient>> patientPages(ApiClient welkin, long size) throws ApiException {
    PatientsApi patients = new PatientsApi(welkin);
    List<List<Patient>> pages = new ArrayList<>();
    boolean isLast = false;
    for (long number = 0; !isLast; number++) {
      PatientPage page = patients.listPatients(INSTANCE, null, null, null, null, null, number, size, null);
      pages.add(page.getContent());
      isLast = page.getLast();
    }
    return pages;
  }

  private static List<DocumentFile> upload(ApiClient welkin, String patient) throws ApiException, IOException {
    DocumentsApi documents = new DocumentsApi(welkin);
    DocumentSummaryCreate consent = new DocumentSummaryCreate().type("doc-type-others");
    DocumentSummary document = documents.createDocument(INSTANCE, patient, consent);
    Path file = Files.createTempFile("consent", ".pdf");
    try {
      Files.writeString(file, "%PDF-1.4\n");
      return documents.uploadDocumentFiles(INSTANCE, patient, document.getId(), List.of(file.toFile()));
    } finally {
      Files.delete(file);
    }
  }

  /** The code of a refusal. */
  private static String codeOf(ApiClient welkin, ApiException refused) throws Exception {
    return welkin.getObjectMapper().readTree(refused.getResponseBody()).path(0).path("errorCode").asText();
  }

  private static void check(boolean isTrue, String otherwise) {
    if (!isTrue) {
      throw new IllegalStateException(otherwise);
    }
  }

  public static void main(String[] arguments) throws Exception {
    ApiClient welkin = new ApiClient();
    welkin.updateBaseUri(BASE_URL);
    logIn(welkin);
    PatientsApi patients = new PatientsApi(welkin);

    Patient created = patients.createPatient(INSTANCE, new PatientCreate().firstName("Grace").lastName("Hopper"));

    List<List<Patient>> pages = patientPages(welkin, 3);
    Map<String, String> names = new HashMap<>();
    pages.forEach(page -> page.forEach(patient -> names.put(patient.getId(), patient.getFirstName())));
    check(pages.size() > 1, "no second page");
    check("Grace".equals(names.get(created.getId())), "the new patient is not in the list");

    try {
      patients.getPatient(INSTANCE, "11111111-1111-4111-8111-111111111111", null, null);
      check(false, "a patient that is not there");
    } catch (ApiException refused) {
      check("PATIENT_NOT_FOUND".equals(codeOf(welkin, refused)), "another error than PATIENT_NOT_FOUND");
    }

    List<DocumentFile> files = upload(welkin, created.getId());
    check(files.size() == 1, "not uploaded");
    System.out.printf("%d pages with %d patients, %d file%n", pages.size(), names.size(), files.size());
  }
}
