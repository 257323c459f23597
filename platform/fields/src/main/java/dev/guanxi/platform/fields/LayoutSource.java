package dev.guanxi.platform.fields;

/** Who said what is shown. */
public enum LayoutSource {
    /** Nobody: everything is shown. */
    DEFAULT,
    /** An administrator, for everybody. */
    ALL,
    /** An administrator, for whoever has a role. */
    ROLE
}
