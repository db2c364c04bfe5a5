// The Cloud API from Go: a token, a new patient, all pages of the list, an error told by its code, an upload.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"welkin.example/generated/cloudapi"
)

var instance = os.Getenv("WELKIN_INSTANCE")

func logIn(welkin *cloudapi.APIClient) (context.Context, error) {
	secret := *cloudapi.NewTokenRequest(os.Getenv("WELKIN_SECRET_KEY"))
	token, _, err := welkin.AuthenticationAPI.ExchangeToken(context.Background(), os.Getenv("WELKIN_API_CLIENT")).
		TokenRequest(secret).Execute()
	if err != nil {
		return nil, fmt.Errorf("no token: %w", err)
	}
	return context.WithValue(context.Background(), cloudapi.ContextAccessToken, token.Token), nil
}

func patientPages(ctx context.Context, welkin *cloudapi.APIClient, size int64) ([][]cloudapi.Patient, error) {
	var pages [][]cloudapi.Patient
	for number := int64(0); ; number++ {
		page, _, err := welkin.PatientsAPI.ListPatients(ctx, instance).Page(number).Size(size).Execute()
		if err != nil {
			return nil, fmt.Errorf("no page: %w", err)
		}
		pages = append(pages, page.Content)
		if page.Last {
			return pages, nil
		}
	}
}

// upload sends a file of the disk; the generated client takes no other, and closes it.
func upload(ctx context.Context, welkin *cloudapi.APIClient, patient, document string) ([]cloudapi.DocumentFile, error) {
	path := filepath.Join(os.TempDir(), "consent.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.4\n"), 0o600); err != nil {
		return nil, err
	}
	defer os.Remove(path)
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	files, _, err := welkin.DocumentsAPI.UploadDocumentFiles(ctx, instance, patient, document).Files([]*os.File{file}).Execute()
	return files, err
}

func codeOf(err error) string {
	var failed *cloudapi.GenericOpenAPIError
	if errors.As(err, &failed) {
		if faults, ok := failed.Model().([]cloudapi.Error); ok && len(faults) > 0 {
			return faults[0].ErrorCode
		}
	}
	return ""
}

func main() {
	settings := cloudapi.NewConfiguration()
	base := os.Getenv("WELKIN_CLOUD_BASE_URL") + "/" + os.Getenv("WELKIN_TENANT")
	settings.Servers = cloudapi.ServerConfigurations{{URL: base}}
	welkin := cloudapi.NewAPIClient(settings)
	ctx, err := logIn(welkin)
	if err != nil {
		log.Fatal(err)
	}

	grace := *cloudapi.NewPatientCreate("Grace", "Hopper")
	created, _, err := welkin.PatientsAPI.CreatePatient(ctx, instance).PatientCreate(grace).Execute()
	if err != nil {
		log.Fatal("not created: ", err)
	}

	pages, err := patientPages(ctx, welkin, 3)
	if err != nil || len(pages) < 2 {
		log.Fatal("no second page: ", err)
	}
	names := map[string]string{}
	for _, page := range pages {
		for _, patient := range page {
			names[patient.Id] = patient.FirstName
		}
	}
	if names[created.Id] != "Grace" {
		log.Fatal("the new patient is not in the list")
	}

	_, _, err = welkin.PatientsAPI.GetPatient(ctx, instance, "11111111-1111-4111-8111-111111111111").Execute()
	if codeOf(err) != "PATIENT_NOT_FOUND" {
		log.Fatal("another error than PATIENT_NOT_FOUND: ", err)
	}

	summary := *cloudapi.NewDocumentSummaryCreate()
	summary.SetType("doc-type-others")
	document, _, err := welkin.DocumentsAPI.CreateDocument(ctx, instance, created.Id).DocumentSummaryCreate(summary).Execute()
	if err != nil {
		log.Fatal("no document: ", err)
	}
	files, err := upload(ctx, welkin, created.Id, document.Id)
	if err != nil || len(files) != 1 {
		log.Fatal("not uploaded: ", err)
	}
	fmt.Printf("%d pages with %d patients, %d file\n", len(pages), len(names), len(files))
}
