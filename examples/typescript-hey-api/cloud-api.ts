// The Cloud API from TypeScript: a token, a new patient, all pages of the list, an error told by its code, an upload.
import assert from "node:assert/strict";
import { client } from "./generated/cloud-api/client.gen.js";
import {
  createDocument,
  createPatient,
  exchangeToken,
  getPatient,
  listPatients,
  uploadDocumentFiles,
} from "./generated/cloud-api/sdk.gen.js";
import type { Patient } from "./generated/cloud-api/types.gen.js";

const { WELKIN_CLOUD_BASE_URL = "", WELKIN_TENANT = "", WELKIN_INSTANCE: instanceName = "" } = process.env;
const { WELKIN_API_CLIENT: apiClientName = "", WELKIN_SECRET_KEY: secret = "" } = process.env;
client.setConfig({ baseUrl: `${WELKIN_CLOUD_BASE_URL}/${WELKIN_TENANT}` });

async function logIn(): Promise<void> {
  const { data, response } = await exchangeToken({ path: { apiClientName }, body: { secret } });
  assert(data, `no token: status ${response?.status}`);
  client.setConfig({ auth: data.token });
}

async function* patientPages(size: number): AsyncGenerator<Patient[]> {
  for (let page = 0, last = false; !last; page++) {
    const { data, response } = await listPatients({ path: { instanceName }, query: { page, size } });
    assert(data, `no page: status ${response?.status}`);
    yield data.content;
    last = data.last;
  }
}

await logIn();

const grace = { firstName: "Grace", lastName: "Hopper" };
const { data: created, response } = await createPatient({ path: { instanceName }, body: grace });
assert(created, `not created: status ${response?.status}`);

const pages: Patient[][] = [];
for await (const page of patientPages(3)) pages.push(page);
assert(pages.length > 1);
assert(pages.flat().some((patient) => patient.id === created.id && patient.firstName === "Grace"));

const missing = await getPatient({ path: { instanceName, patientId: "11111111-1111-4111-8111-111111111111" } });
assert.equal(missing.error?.[0]?.errorCode, "PATIENT_NOT_FOUND");

const path = { instanceName, patientId: created.id };
const document = await createDocument({ path, body: { type: "doc-type-others" } });
assert(document.data, `no document: status ${document.response?.status}`);
const uploaded = await uploadDocumentFiles({
  path: { ...path, documentSummaryId: document.data.id },
  body: { files: [new File(["%PDF-1.4\n"], "consent.pdf", { type: "application/pdf" })] },
});
assert.equal(uploaded.data?.length, 1);

console.log(`${pages.length} pages with ${pages.flat().length} patients, ${uploaded.data.length} file`);
