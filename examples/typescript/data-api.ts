// The Data API from TypeScript: a token, a new patient, all pages of the list, and an error told by its code.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import createClient from "openapi-fetch";
import type { components, operations, paths } from "./generated/data-api.js";

type Patient = components["schemas"]["Patient"];
type PatientQuery = NonNullable<operations["findPatients"]["parameters"]["query"]>;

const { WELKIN_BASE_URL: baseUrl = "", WELKIN_CLIENT_ID = "", WELKIN_CLIENT_SECRET = "" } = process.env;
const welkin = createClient<paths>({ baseUrl });

/** Who asks, whom, and until when (RFC 7523), signed with the secret; the secret itself is not sent. */
function assertion(): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const expiry = Math.floor(Date.now() / 1000) + 1800;
  const claims = { iss: WELKIN_CLIENT_ID, aud: `${baseUrl}/token`, exp: expiry, scope: "all" };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", WELKIN_CLIENT_SECRET).update(signed).digest("base64url")}`;
}

async function logIn(): Promise<void> {
  const { data, response } = await welkin.POST("/token", {
    body: { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: assertion() },
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
  assert(data, `no token: status ${response.status}`);
  welkin.use({ onRequest: ({ request }) => request.headers.set("Authorization", `Bearer ${data.access_token}`) });
}

/** Every page of the list. A next page is asked for by its window, never by its address, which could be anybody's. */
async function* patientPages(size: number): AsyncGenerator<Patient[]> {
  const query: PatientQuery = { "page[size]": size, "page[from]": "1970-01-01T00:00:00Z" };
  for (let next: string | null | undefined = ""; next != null; ) {
    const { data, response } = await welkin.GET("/patients", { params: { query } });
    assert(data, `no page: status ${response.status}`);
    yield data.data;
    next = data.links?.href?.next ?? data.links?.next?.href;
    if (next) Object.assign(query, Object.fromEntries(new URL(next).searchParams));
  }
}

await logIn();

const { data: created, response } = await welkin.POST("/patients", {
  body: { phase: "intake", timezone: "US/Pacific", first_name: "Grace", last_name: "Hopper", birthday: "1906-12-09" },
});
assert(created, `not created: status ${response.status}`);

const pages: Patient[][] = [];
for await (const page of patientPages(5)) pages.push(page);
assert(pages.length > 1);
assert(pages.flat().some((patient) => patient.id === created.data.id && patient.first_name === "Grace"));

const missing = await welkin.GET("/patients/{id}", { params: { path: { id: "11111111-1111-4111-8111-111111111111" } } });
assert.equal(missing.error?.errors[0]?.code, "not_found");

console.log(`${pages.length} pages with ${new Set(pages.flat().map((patient) => patient.id)).size} patients`);
