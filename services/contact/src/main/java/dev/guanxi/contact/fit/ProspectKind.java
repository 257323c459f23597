package dev.guanxi.contact.fit;

/** Who is held against a definition. */
public enum ProspectKind {
    CUSTOMER,
    LEAD
}
