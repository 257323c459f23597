package dev.guanxi.sales.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of documents. */
@ConfigMapping(prefix = "guanxi.documents")
public interface DocumentConfig {
    /** For how many days a document can be signed that says nothing of it. */
    @WithDefault("30")
    int signDays();

    /** How many days before a contract can be given notice for the last time its owner is told. */
    @WithDefault("14")
    int noticeDays();

    /** How often one looks which documents are too late to be signed, and which contracts are to be renewed. */
    @WithDefault("10m")
    String every();
}
