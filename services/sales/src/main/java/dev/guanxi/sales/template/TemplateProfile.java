package dev.guanxi.sales.template;

import dev.guanxi.sales.print.PaperLanguage;

/**
 * What there is to say of a template.
 *
 * @param name by which people choose it
 * @param language of what it says; stays once an edition was published
 */
public record TemplateProfile(String name, DocumentKind kind, PaperLanguage language, TemplateText text) {}
