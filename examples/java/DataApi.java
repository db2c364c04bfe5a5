// The Data API from Java: a token, a new patient, all pages of the list, and an error told by its code.

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import welkin.dataapi.ApiClient;
import welkin.dataapi.ApiException;
import welkin.dataapi.api.AuthenticationApi;
import welkin.dataapi.api.PatientsApi;
import welkin.dataapi.model.ErrorEnvelope;
import welkin.dataapi.model.PageLinks;
import welkin.dataapi.model.Patient;
import welkin.dataapi.model.PatientCreate;
import welkin.dataapi.model.PatientPage;

public class DataApi {
  private static final String BASE_URL = System.getenv("WELKIN_BASE_URL");

  /** Who asks, whom, and until when (RFC 7523), signed with the secret; the secret itself is not sent. */
  private static String assertion() throws GeneralSecurityException {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String claims = String.format(
        "{\"iss\":\"%s\",\"aud\":\"%s/token\",\"exp\":%d,\"scope\":\"all\"}",
        System.getenv("WELKIN_CLIENT_ID"), BASE_URL, Instant.now().getEpochSecond() + 1800);
    String signed = base64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
        + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = System.getenv("WELKIN_CLIENT_SECRET").getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return signed + "." + base64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static void logIn(ApiClient welkin) throws ApiException, GeneralSecurityException {
    String grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    String token = new AuthenticationApi(welkin).exchangeToken(grant, assertion()).getAccessToken();
    welkin.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
  }

  /** Every page. A next one is asked for by its window, never by its address, which could be anybody's. */
  private static List<List<Patient>> patientPages(ApiClient welkin, long size) throws ApiException {
    PatientsApi patients = new PatientsApi(welkin);
    List<List<Patient>> pages = new ArrayList<>();
    Map<String, String> window = Map.of("page[from]", "1970-01-01T00:00:00Z");
    while (!window.isEmpty()) {
      PatientPage page = patients.findPatients(window.get("page[from]"), window.get("page[to]"), size);
      pages.add(page.getData());
      window = query(nextAddress(page.getLinks()));
    }
    return pages;
  }

  /** In one of two places, or there is no next page. */
  private static String nextAddress(PageLinks links) {
    if (links != null && links.getHref() != null && links.getHref().getNext() != null) {
      return links.getHref().getNext();
    }
    return links != null && links.getNext() != null ? links.getNext().getHref() : null;
  }

  private static Map<String, String> query(String address) {
    Map<String, String> values = new HashMap<>();
    if (address != null) {
      for (String pair : URI.create(address).getRawQuery().split("&")) {
        String[] parts = URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2);
        values.put(parts[0], parts[1]);
      }
    }
    return values;
  }

  /** The code of a refusal. */
  private static String codeOf(ApiClient welkin, ApiException refused) throws Exception {
    return welkin.getObjectMapper().readValue(refused.getResponseBody(), ErrorEnvelope.class).getErrors().get(0).getCode();
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

    PatientCreate grace = new PatientCreate().phase("intake").timezone("US/Pacific");
    grace.firstName("Grace").lastName("Hopper").birthday(LocalDate.of(1906, 12, 9));
    Patient created = patients.createPatient(grace).getData();

    List<List<Patient>> pages = patientPages(welkin, 5);
    Map<String, String> names = new HashMap<>();
    pages.forEach(page -> page.forEach(patient -> names.put(patient.getId(), patient.getFirstName())));
    check(pages.size() > 1, "no second page");
    check("Grace".equals(names.get(created.getId())), "the new patient is not in the list");

    try {
      patients.getPatient("11111111-1111-4111-8111-111111111111");
      check(false, "a patient that is not there");
    } catch (ApiException refused) {
      check("not_found".equals(codeOf(welkin, refused)), "another error than not_found");
    }
    System.out.printf("%d pages with %d patients%n", pages.size(), names.size());
  }
}
