package dev.guanxi.sales.document.web;

import dev.guanxi.sales.document.DocumentFile;
import dev.guanxi.sales.print.web.PaperAnswers;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with files that are kept, and says by which hash they are known. */
final class PaperFiles {
    private PaperFiles() {}

    static RestResponse<byte[]> kept(DocumentFile file, String name) {
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.hash()));
        return PaperAnswers.file(file.bytes(), name)
                .header("Repr-Digest", "sha-256=:%s:".formatted(digest))
                .build();
    }
}
