package dev.guanxi.platform.fields;

/**
 * A field that leads to records of another kind, in use or not.
 *
 * @param kind of the records that have the field
 * @param to kind of the records that it leads to
 */
record Reference(String kind, String key, String to) {}
