package dev.guanxi.sales.stages;

import dev.guanxi.platform.fields.FieldWording;

/** What the stages are called in which every deal ends, whatever its pipeline; nobody else can be called so. */
public final class StageKeys {
    public static final String WON = "WON";
    public static final String LOST = "LOST";

    /** What the key of a stage or a pipeline looks like. */
    public static final String FORM = "[A-Z][A-Z0-9_]{0,29}";

    private static final FieldWording WON_NAME = new FieldWording("Won", "赢单");
    private static final FieldWording LOST_NAME = new FieldWording("Lost", "丢单");

    private StageKeys() {}

    /** Whether a deal in this stage can still go on. */
    public static boolean isOpen(String stage) {
        return !isEnd(stage);
    }

    public static boolean isEnd(String stage) {
        return stage.equals(WON) || stage.equals(LOST);
    }

    /** What people call one of the ends. */
    public static FieldWording nameOfEnd(String stage) {
        return stage.equals(WON) ? WON_NAME : LOST_NAME;
    }
}
