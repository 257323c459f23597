package dev.guanxi.contact.level;

/** How close a relationship is meant to be: Kotler's five levels, the loosest first. */
public enum RelationshipLevel {
    /** One sells, and leaves it at that. */
    BASIC("Basic", "基本型"),
    /** One sells, and says where to turn with questions and complaints. */
    REACTIVE("Reactive", "被动型"),
    /** One asks shortly after the sale whether all is well. */
    ACCOUNTABLE("Accountable", "负责型"),
    /** One comes up from time to time with advice. */
    PROACTIVE("Proactive", "能动型"),
    /** One works with the customer on a common plan. */
    PARTNERSHIP("Partnership", "伙伴型");

    private final String english;
    private final String chinese;

    RelationshipLevel(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
