"""Runs a compiled statement on a local Spark: spark-findings.py RECORDS.json STATEMENT.sql FINDINGS.json"""
import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

records_path, sql_path, findings_path = sys.argv[1:4]
spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "1")
    .config("spark.sql.codegen.wholeStage", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
with open(records_path, encoding="utf-8") as file:
    data = json.load(file)
schema = StructType(
    [StructField("record_id", IntegerType())] + [StructField(name, StringType()) for name in data["columns"]]
)
rows = [[number + 1, *row] for number, row in enumerate(data["rows"])]
spark.createDataFrame(rows, schema).createOrReplaceTempView("records")
with open(sql_path, encoding="utf-8") as file:
    found = spark.sql(file.read()).collect()
with open(findings_path, "w", encoding="utf-8") as file:
    json.dump([row.asDict() for row in found], file)
print("Spark", spark.version, len(found), "findings")
spark.stop()
