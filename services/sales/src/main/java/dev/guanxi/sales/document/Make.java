package dev.guanxi.sales.document;

import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.sales.print.PaperLanguage;
import dev.guanxi.sales.template.DocumentKind;

/** What a document is when it is made. */
record Make(
        DocumentKind kind,
        PaperLanguage language,
        Origin origin,
        DocumentNeeds needs,
        DocumentTerms terms,
        Ownership ownership) {}
