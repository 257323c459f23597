package dev.guanxi.contact.task;

import jakarta.persistence.Embeddable;

/** What a task asks for, in both languages; what a person wrote is the same in both. */
@Embeddable
public record Wording(String english, String chinese) {
    /** The words of a person. */
    public static Wording asWritten(String text) {
        return new Wording(text, text);
    }
}
