// The Data API from Go: a token, a new patient, all pages of the list, and an error told by its code.
package main

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/url"
	"os"
	"time"

	"welkin.example/generated/dataapi"
)

var baseURL = os.Getenv("WELKIN_BASE_URL")

// assertion says who asks, whom, and until when (RFC 7523), signed with the secret; the secret itself is not sent.
func assertion() string {
	encode := base64.RawURLEncoding.EncodeToString
	claims, _ := json.Marshal(map[string]any{
		"iss": os.Getenv("WELKIN_CLIENT_ID"), "aud": baseURL + "/token", "exp": time.Now().Unix() + 1800, "scope": "all",
	})
	signed := encode([]byte(`{"alg":"HS256","typ":"JWT"}`)) + "." + encode(claims)
	mac := hmac.New(sha256.New, []byte(os.Getenv("WELKIN_CLIENT_SECRET")))
	mac.Write([]byte(signed))
	return signed + "." + encode(mac.Sum(nil))
}

func logIn(welkin *dataapi.APIClient) (context.Context, error) {
	token, _, err := welkin.AuthenticationAPI.ExchangeToken(context.Background()).
		GrantType("urn:ietf:params:oauth:grant-type:jwt-bearer").Assertion(assertion()).Execute()
	if err != nil {
		return nil, fmt.Errorf("no token: %w", err)
	}
	return context.WithValue(context.Background(), dataapi.ContextAccessToken, token.AccessToken), nil
}

// patientPages reads every page. A next page is asked for by its window, never by its address, which could be anybody's.
func patientPages(ctx context.Context, welkin *dataapi.APIClient, size int64) ([][]dataapi.Patient, error) {
	var pages [][]dataapi.Patient
	ask := welkin.PatientsAPI.FindPatients(ctx).PageSize(size).PageFrom("1970-01-01T00:00:00Z")
	for {
		page, _, err := ask.Execute()
		if err != nil {
			return nil, fmt.Errorf("no page: %w", err)
		}
		pages = append(pages, page.Data)
		next := nextAddress(page.GetLinks())
		address, err := url.Parse(next)
		if err != nil || next == "" {
			return pages, err
		}
		ask = ask.PageFrom(address.Query().Get("page[from]")).PageTo(address.Query().Get("page[to]"))
	}
}

// nextAddress is in one of two places, or there is no next page.
func nextAddress(links dataapi.PageLinks) string {
	if both := links.GetHref(); both.GetNext() != "" {
		return both.GetNext()
	}
	next := links.GetNext()
	return next.GetHref()
}

func codeOf(err error) string {
	var failed *dataapi.GenericOpenAPIError
	if errors.As(err, &failed) {
		if body, ok := failed.Model().(dataapi.ErrorEnvelope); ok && len(body.Errors) > 0 {
			return body.Errors[0].Code
		}
	}
	return ""
}

func main() {
	settings := dataapi.NewConfiguration()
	settings.Servers = dataapi.ServerConfigurations{{URL: baseURL}}
	welkin := dataapi.NewAPIClient(settings)
	ctx, err := logIn(welkin)
	if err != nil {
		log.Fatal(err)
	}

	grace := *dataapi.NewPatientCreate("intake", "US/Pacific", "Grace", "Hopper", "1906-12-09")
	created, _, err := welkin.PatientsAPI.CreatePatient(ctx).PatientCreate(grace).Execute()
	if err != nil {
		log.Fatal("not created: ", err)
	}

	pages, err := patientPages(ctx, welkin, 5)
	if err != nil || len(pages) < 2 {
		log.Fatal("no second page: ", err)
	}
	names := map[string]string{}
	for _, page := range pages {
		for _, patient := range page {
			names[patient.Id] = patient.FirstName
		}
	}
	if names[created.Data.Id] != "Grace" {
		log.Fatal("the new patient is not in the list")
	}

	_, _, err = welkin.PatientsAPI.GetPatient(ctx, "11111111-1111-4111-8111-111111111111").Execute()
	if codeOf(err) != "not_found" {
		log.Fatal("another error than not_found: ", err)
	}
	fmt.Printf("%d pages with %d patients\n", len(pages), len(names))
}
