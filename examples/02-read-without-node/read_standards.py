"""不用 Node 读标准数据（仅标准库）：python3 read_standards.py <standards 目录> DE02.01.040.00"""
import csv
import json
import sys
from pathlib import Path


def find_element(root: Path, element_id: str) -> dict:
    """数据元表是 TSV：第一行是列名，单元格一律是文本。"""
    for table in sorted((root / "data-elements").glob("*.tsv")):
        with table.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["id"] == element_id:
                    return row
    raise SystemExit(f"没有数据元 {element_id}")


def find_domain(root: Path, domain_id: str) -> dict:
    for file in sorted((root / "value-domains").rglob("*.json")):
        domain = json.loads(file.read_text(encoding="utf-8"))
        if domain["id"] == domain_id:
            return domain
    raise SystemExit(f"没有值域 {domain_id}")


if __name__ == "__main__":
    root, element_id = Path(sys.argv[1]), sys.argv[2]
    element = find_element(root, element_id)
    print(element["name"], element["dataType"], element["format"])
    if element["valueDomain"]:
        for value in find_domain(root, element["valueDomain"])["values"]:
            print(value["code"], value["name"])
