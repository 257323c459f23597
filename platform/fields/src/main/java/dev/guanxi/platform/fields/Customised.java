package dev.guanxi.platform.fields;

/**
 * What people write down about a record, with values in fields that an administrator defined.
 *
 * @param <V> its own type
 */
public interface Customised<V extends Customised<V>> {
    /** What it has in these fields. */
    CustomValues custom();

    /** The same, with these values in them. */
    V with(CustomValues custom);
}
