package dev.guanxi.contact.interaction;

import dev.guanxi.contact.timeline.EntryKind;
import dev.guanxi.contact.timeline.RelationshipAspect;
import java.util.Set;

/** How one is in touch with a customer. */
public enum InteractionKind {
    /** 拜访: with them, or they with us. */
    VISIT(EntryKind.VISIT),
    /** 洽谈. */
    MEETING(EntryKind.MEETING),
    CALL(EntryKind.CALL),
    CHAT(EntryKind.CHAT),
    EMAIL(EntryKind.EMAIL),
    LETTER(EntryKind.LETTER),
    FAX(EntryKind.FAX),
    GIFT(EntryKind.GIFT),
    SURVEY(EntryKind.SURVEY),
    /** Something to be remembered; nobody was in touch. */
    NOTE(EntryKind.NOTE);

    private final EntryKind entry;

    InteractionKind(EntryKind entry) {
        this.entry = entry;
    }

    EntryKind entry() {
        return entry;
    }

    /** The aspects it serves when nobody says otherwise. */
    public Set<RelationshipAspect> aspects() {
        return entry.aspects();
    }
}
