package org.counterpart.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** What is wrong in a file of Word or Excel, held against the schemas of ECMA-376 and the rules of its packages. */
public final class OfficeProof {

    private static final SchemaTypeLoader SCHEMAS =
            XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
    private static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    public static List<String> faults(byte[] file) throws IOException {
        var proof = new OfficeProof();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                proof.parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        proof.parts.keySet().forEach(proof::schema);
        proof.types();
        proof.relations();
        return proof.faults;
    }

    /** The parts of the package itself have schemas of their own, which are not among those of the documents. */
    private void schema(String name) {
        if (name.equals(TYPES) || name.endsWith(".rels") || name.equals("docProps/core.xml")) {
            return;
        }
        try {
            var errors = new ArrayList<Object>();
            var document = SCHEMAS.parse(new ByteArrayInputStream(parts.get(name)), null, new XmlOptions());
            if (!document.schemaType().isDocumentType()) {
                faults.add(name + ": a root that no schema knows");
            }
            document.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
                @Override
                public boolean add(org.apache.xmlbeans.XmlError error) {
                    return errors.add(error);
                }
            }));
            errors.stream().map(error -> name + ": " + error).distinct().forEach(faults::add);
        } catch (XmlException | IOException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    private Document xml(String name) {
        return Jsoup.parse(new String(parts.get(name), java.nio.charset.StandardCharsets.UTF_8), Parser.xmlParser());
    }

    /** Every part has one content type, and every type a part. */
    private void types() {
        var declared = xml(TYPES).select("Override").eachAttr("PartName").stream()
                .map(part -> part.substring(1))
                .toList();
        for (var name : parts.keySet()) {
            if (!name.equals(TYPES) && !name.endsWith(".rels") && !declared.contains(name)) {
                faults.add(name + ": without a content type");
            }
        }
        declared.stream().filter(name -> !parts.containsKey(name)).forEach(name -> faults.add(name + ": missing"));
    }

    /** What is named is there: by a relationship its part, by an identifier its relationship, note or bookmark. */
    private void relations() {
        for (var name : parts.keySet()) {
            if (name.endsWith(".rels")) {
                for (var relation : xml(name).select("Relationship:not([TargetMode=External])")) {
                    var target = name.replaceFirst("_rels/[^/]*$", "") + relation.attr("Target");
                    if (!parts.containsKey(target)) {
                        faults.add(name + ": leads to " + target + ", which is missing");
                    }
                }
            } else if (!name.equals(TYPES)) {
                identifiers(name);
            }
        }
    }

    private void identifiers(String name) {
        var slash = name.lastIndexOf('/') + 1;
        var relations = name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
        var known = parts.containsKey(relations)
                ? xml(relations).select("Relationship").eachAttr("Id")
                : List.of();
        var part = xml(name);
        part.getElementsByAttribute("r:id").eachAttr("r:id").stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> faults.add(name + ": no relationship " + id));
        unique(name, part, "w|bookmarkStart", "w:name");
        unique(name, part, "w|bookmarkStart", "w:id");
        unique(name, part, "w|footnote", "w:id");
        leads(
                name,
                part,
                "w|hyperlink",
                "w:anchor",
                part.select("w|bookmarkStart").eachAttr("w:name"));
        if (parts.containsKey("word/footnotes.xml")) {
            var notes = xml("word/footnotes.xml").select("w|footnote").eachAttr("w:id");
            leads(name, part, "w|footnoteReference", "w:id", notes);
        }
    }

    private void unique(String name, Document part, String element, String attribute) {
        var values = part.select(element).eachAttr(attribute);
        if (values.stream().distinct().count() < values.size()) {
            faults.add(name + ": " + element + " with the same " + attribute);
        }
    }

    private void leads(String name, Document part, String element, String attribute, List<String> known) {
        part.select(element).eachAttr(attribute).stream()
                .filter(to -> !known.contains(to))
                .distinct()
                .forEach(to -> faults.add(name + ": " + element + " leads to " + to + ", which is missing"));
    }

    private OfficeProof() {}
}
