package dev.guanxi.platform.identity;

/** A record that belongs to somebody. */
public interface Owned {
    Ownership ownership();
}
