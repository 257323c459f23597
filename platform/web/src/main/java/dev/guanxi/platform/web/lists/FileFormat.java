package dev.guanxi.platform.web.lists;

import java.util.List;
import java.util.Locale;

/** As what a list can be taken away. */
public enum FileFormat {
    CSV(FileFormat.CSV_TYPE),
    XLSX(FileFormat.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Read from an address, in capitals or not. */
    public static FileFormat fromString(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sheet begin(String title, List<String> headings) {
        return switch (this) {
            case CSV -> new CsvSheet(headings);
            case XLSX -> new XlsxSheet(title, headings);
        };
    }
}
