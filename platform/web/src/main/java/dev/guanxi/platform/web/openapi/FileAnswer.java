package dev.guanxi.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.guanxi.platform.web.lists.FileFormat;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The forms in which a list can be taken away. */
final class FileAnswer {
    private FileAnswer() {}

    static Content content() {
        var csv = createSchema()
                .addType(SchemaType.STRING)
                .description("UTF-8 with a byte order mark, as Excel wants it. An apostrophe stands before a text that"
                        + " begins like a formula (`=`, `+`, `-`, `@`).");
        var workbook = createSchema().addType(SchemaType.STRING).format("binary");
        return createContent()
                .addMediaType(
                        FileFormat.CSV_TYPE,
                        createMediaType().schema(csv).example("\uFEFFID,Name\r\n" + Examples.ID + ",上海华为科技有限公司\r\n"))
                .addMediaType(
                        FileFormat.XLSX_TYPE, createMediaType().schema(workbook).example("PK…"));
    }
}
