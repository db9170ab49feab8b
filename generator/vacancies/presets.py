"""The maps of formats that many systems export: where our fields stand in them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldMap:
    """A format: the path of its advertisements, and of each field inside one."""

    items: str
    fields: Mapping[str, str]


HR_ADDRESS = "PositionProfile/PositionDetail/PhysicalLocation/PostalAddress"
BA_PLACE = "JobPositionInformation/JobPositionDescription/JobPositionLocation/Location"

PRESETS: Mapping[str, FieldMap] = {
    "indeed": FieldMap(
        "source/job",
        {
            "id": "referencenumber",
            "title": "title",
            "description": "description",
            "url": "url",
            "employer": "company",
            "street": "streetaddress",
            "postcode": "postalcode",
            "city": "city",
            "region": "state",
            "country": "country",
            "posted": "date",
            "closes": "expirationdate",
            "employment_types": "jobtype",
            "salary_text": "salary",
            "category": "category",
            "qualification": "education",
            "presence": "remotetype",
            "contact_email": "email",
        },
    ),
    "linkedin": FieldMap(
        "source/job",
        {
            "id": "partnerJobId",
            "title": "title",
            "description": "description",
            "url": "applyUrl",
            "apply_url": "applyUrl",
            "employer": "company",
            "place": "location",
            "postcode": "postalCode",
            "city": "city",
            "region": "state",
            "country": "country",
            "posted": "listDate",
            "closes": "expirationDate",
            "employment_types": "jobtype",
            "presence": "workplaceTypes",
        },
    ),
    "hr-xml": FieldMap(
        "PositionOpening",
        {
            "id": "PositionRecordInfo/Id/IdValue",
            "title": "PositionProfile/PositionDetail/PositionTitle",
            "language": "PositionProfile/@lang",
            "description": "PositionProfile/FormattedPositionDescription/Value",
            "headings": "PositionProfile/FormattedPositionDescription/Name",
            "url": "PositionPostings/PositionPosting/Link",
            "employer": "PositionProfile/PositionDetail/Company/Name",
            "street": f"{HR_ADDRESS}/DeliveryAddress/StreetName",
            "postcode": f"{HR_ADDRESS}/PostalCode",
            "city": f"{HR_ADDRESS}/Municipality",
            "country": f"{HR_ADDRESS}/CountryCode",
            "posted": "PositionPostings/PositionPosting/Id/@validFrom",
            "closes": "PositionPostings/PositionPosting/Id/@validTo",
        },
    ),
    "hr-ba-xml": FieldMap(
        "HRBAXMLJobPositionPosting/Data/JobPositionPosting",
        {
            "id": "JobPositionPostingId",
            "title": "JobPositionInformation/JobPositionTitleDescription",
            "description": "JobPositionInformation/Objective",
            "url": "HiringOrg/ProfileWebSite",
            "employer": "HiringOrg/HiringOrgName",
            "street": f"{BA_PLACE}/StreetName",
            "postcode": f"{BA_PLACE}/PostalCode",
            "city": f"{BA_PLACE}/Municipality",
            "country": f"{BA_PLACE}/CountryCode",
            "posted": "PostDetail/StartDate",
            "modified": "PostDetail/LastModificationDate",
            "closes": "PostDetail/EndDate",
            "starts": "JobPositionInformation/AssignmentStartDate",
            "ends": "JobPositionInformation/AssignmentEndDate",
            "openings": "JobPositionInformation/NumberToFill",
            "ba": "JobPositionInformation/JobPositionTitle/TitleCode",
            "contact_email": "HiringOrg/Contact/EMail",
        },
    ),
}
