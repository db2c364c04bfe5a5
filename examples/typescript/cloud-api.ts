// The Cloud API from TypeScript: a token, a new patient, all pages of the list, an error told by its code, an upload.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/cloud-api.js";

type Patient = components["schemas"]["Patient"];

const { WELKIN_CLOUD_BASE_URL = "", WELKIN_TENANT = "", WELKIN_INSTANCE: instanceName = "" } = process.env;
const { WELKIN_API_CLIENT: apiClientName = "", WELKIN_SECRET_KEY: secret = "" } = process.env;
const welkin = createClient<paths>({ baseUrl: `${WELKIN_CLOUD_BASE_URL}/${WELKIN_TENANT}` });

async function logIn(): Promise<void> {
  const { data, response } = await welkin.POST("/admin/api_clients/{apiClientName}", {
    params: { path: { apiClientName } },
    body: { secret },
  });
  assert(data, `no token: status ${response.status}`);
  welkin.use({ onRequest: ({ request }) => request.headers.set("Authorization", `Bearer ${data.token}`) });
}

async function* patientPages(size: number): AsyncGenerator<Patient[]> {
  for (let page = 0, last = false; !last; page++) {
    const { data, response } = await welkin.GET("/{instanceName}/patients", {
      params: { path: { instanceName }, query: { page, size } },
    });
    assert(data, `no page: status ${response.status}`);
    yield data.content;
    last = data.last;
  }
}

await logIn();

const { data: created, response } = await welkin.POST("/{instanceName}/patients", {
  params: { path: { instanceName } },
  body: { firstName: "Grace", lastName: "Hopper" },
});
assert(created, `not created: status ${response.status}`);

const pages: Patient[][] = [];
for await (const page of patientPages(3)) pages.push(page);
assert(pages.length > 1);
assert(pages.flat().some((patient) => patient.id === created.id && patient.firstName === "Grace"));

const missing = await welkin.GET("/{instanceName}/patients/{patientId}", {
  params: { path: { instanceName, patientId: "11111111-1111-4111-8111-111111111111" } },
});
assert.equal(missing.error?.[0]?.errorCode, "PATIENT_NOT_FOUND");

const path = { instanceName, patientId: created.id };
const document = await welkin.POST("/{instanceName}/patients/{patientId}/document-summary", {
  params: { path },
  body: { type: "doc-type-others" },
});
assert(document.data, `no document: status ${document.response.status}`);
const form = new FormData();
form.append("files", new File(["%PDF-1.4\n"], "consent.pdf", { type: "application/pdf" }));
const uploaded = await welkin.POST("/{instanceName}/patients/{patientId}/document-summary/{documentSummaryId}/files", {
  params: { path: { ...path, documentSummaryId: document.data.id } },
  body: form as never, // the types know no files, and have text in their place
});
assert.equal(uploaded.data?.length, 1);

console.log(`${pages.length} pages with ${pages.flat().length} patients, 1 file`);
