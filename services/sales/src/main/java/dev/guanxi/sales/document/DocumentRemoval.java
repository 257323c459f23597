package dev.guanxi.sales.document;

import dev.guanxi.platform.bin.RecycleBin;
import dev.guanxi.platform.bin.Removal;
import dev.guanxi.platform.identity.Roles;
import jakarta.inject.Singleton;

/** The way of documents into the recycle bin, back, and out of it for good, with all that stands in them. */
@Singleton
public class DocumentRemoval extends Removal<Document> {
    DocumentRemoval(Documents documents, RecycleBin bin) {
        super(
                documents,
                bin,
                new Marks<>(
                        Documents.KIND,
                        document -> document.terms().name(),
                        Document::remove,
                        Document::comeBack,
                        Document::erase),
                Powers.of(Roles.SALES_MANAGER, Roles.SALES_REP));
    }
}
