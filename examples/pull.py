"""Pull every patient, page by page, as one JSON object a line. Credentials: the WELKIN_ environment."""

import json

from welkin_sdk import DataClient


def main() -> None:
    with DataClient() as welkin:
        for page in welkin.patients.find(page_size=50).pages():
            for patient in page.records:
                print(json.dumps(patient.to_dict()))


if __name__ == "__main__":
    main()
