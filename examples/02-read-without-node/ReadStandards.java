import java.nio.file.*;
import java.util.*;
import java.util.regex.*;

/** 不用 Node 读标准数据（仅 JDK）：java ReadStandards.java <standards 目录> DE02.01.040.00 */
public class ReadStandards {
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        Map<String, String> element = findElement(root.resolve("data-elements"), args[1]);
        System.out.println(element.get("name") + " " + element.get("dataType") + " " + element.get("format"));
        String domain = element.get("valueDomain");
        if (!domain.isEmpty()) readCodes(root.resolve("value-domains"), domain).forEach((code, name) -> System.out.println(code + " " + name));
    }

    /** 数据元表是 TSV：第一行是列名，单元格一律是文本。 */
    static Map<String, String> findElement(Path folder, String id) throws Exception {
        try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
            for (Path file : files) {
                List<String> lines = Files.readAllLines(file);
                String[] columns = lines.get(0).split("\t", -1);
                for (String line : lines) {
                    if (!line.startsWith(id + "\t")) continue;
                    String[] cells = line.split("\t", -1);
                    Map<String, String> record = new LinkedHashMap<>();
                    for (int i = 0; i < columns.length; i++) record.put(columns[i], cells[i]);
                    return record;
                }
            }
        }
        throw new NoSuchElementException(id);
    }

    /** 值域是 JSON，规范形式每行一个代码；正式程序请用 JSON 库。 */
    static Map<String, String> readCodes(Path folder, String id) throws Exception {
        Pattern value = Pattern.compile("\\{\"code\": \"([^\"]+)\", \"name\": \"([^\"]+)\"");
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (!text.contains("\"id\": \"" + id + "\"")) continue;
                Map<String, String> codes = new LinkedHashMap<>();
                for (Matcher match = value.matcher(text); match.find(); ) codes.put(match.group(1), match.group(2));
                return codes;
            }
        }
        throw new NoSuchElementException(id);
    }
}
