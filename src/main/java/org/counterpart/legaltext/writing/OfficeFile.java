package org.counterpart.legaltext.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip that documents of Word and Excel are (ECMA-376, part 2): parts, what each is, and how they belong together. The same parts make the
 * same bytes.
 */
public final class OfficeFile {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, XmlOut> relations = new LinkedHashMap<>();
    private int related;

    /** @param properties of our own, by name, kept by whatever program saves the file */
    public OfficeFile(String title, String language, Map<String, String> properties) {
        var core = new XmlOut()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/");
        core.open("dc:title").words(title).close("dc:title");
        core.open("dc:language").words(language).close("dc:language").close("cp:coreProperties");
        part("docProps/core.xml", TYPE + "package.core-properties+xml", core.toString());
        relate("", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml", false);
        if (!properties.isEmpty()) {
            part("docProps/custom.xml", TYPE + "officedocument.custom-properties+xml", custom(properties));
            relate("", OFFICE + "relationships/custom-properties", "docProps/custom.xml", false);
        }
    }

    private static String custom(Map<String, String> properties) {
        var out = new XmlOut()
                .open("Properties", "xmlns", OFFICE + "custom-properties", "xmlns:vt", OFFICE + "docPropsVTypes");
        var id = 2;
        for (var property : properties.entrySet()) {
            out.open(
                    "property",
                    "fmtid",
                    "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                    "pid",
                    String.valueOf(id++),
                    "name",
                    property.getKey());
            out.open("vt:lpwstr").words(property.getValue()).close("vt:lpwstr").close("property");
        }
        return out.close("Properties").toString();
    }

    /** The part a program opens first. */
    public void main(String name, String type, String xml) {
        part(name, TYPE + "officedocument." + type + ".main+xml", xml);
        relate("", OFFICE + "relationships/officeDocument", name, false);
    }

    /**
     * A part that another one needs; returns the identifier by which that one names it.
     *
     * @param type last word of its content type
     * @param relation last word of the kind of relation
     */
    public String part(String of, String name, String type, String relation, String xml) {
        part(name, TYPE + "officedocument." + type + "+xml", xml);
        return relate(of, OFFICE + "relationships/" + relation, name.substring(name.indexOf('/') + 1), false);
    }

    /** An address outside of the file. */
    public String link(String of, String address) {
        return relate(of, OFFICE + "relationships/hyperlink", address, true);
    }

    private void part(String name, String type, String xml) {
        parts.put(name, DECLARATION + xml);
        types.put(name, type);
    }

    private String relate(String of, String type, String target, boolean outside) {
        var id = "rId" + ++related;
        relations
                .computeIfAbsent(of, any -> new XmlOut().open("Relationships", "xmlns", PACKAGE + "relationships"))
                .empty(
                        "Relationship",
                        "Id",
                        id,
                        "Type",
                        type,
                        "Target",
                        target,
                        "TargetMode",
                        outside ? "External" : "");
        return id;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", DECLARATION + contentTypes());
            for (var relation : relations.entrySet()) {
                put(zip, relationsOf(relation.getKey()), DECLARATION + relation.getValue() + "</Relationships>");
            }
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String contentTypes() {
        var out = new XmlOut().open("Types", "xmlns", PACKAGE + "content-types");
        out.empty("Default", "Extension", "rels", "ContentType", TYPE + "package.relationships+xml");
        types.forEach((name, type) -> out.empty("Override", "PartName", "/" + name, "ContentType", type));
        return out.close("Types").toString();
    }

    private static String relationsOf(String part) {
        var slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
