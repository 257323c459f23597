package dev.guanxi.sales.document;

import dev.guanxi.platform.fields.FieldWording;

/**
 * A value that a document needs and that nobody said.
 *
 * @param name as texts name it
 * @param label what people call it
 */
public record Missing(String name, FieldWording label) {}
