package dev.guanxi.platform.fields;

/** A list of a profile whose entries may be the same though they are written differently: it knows how to be united. */
public interface Uniting<L extends Uniting<L>> {
    /** These entries, and those of the others that say something more. */
    L and(L others);

    /** Those entries that the others have not. */
    L without(L others);
}
