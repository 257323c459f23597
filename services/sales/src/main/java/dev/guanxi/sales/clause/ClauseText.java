package dev.guanxi.sales.clause;

import dev.guanxi.sales.wording.Wording;

/**
 * What a clause says.
 *
 * @param category what it is about, such as payment or liability
 * @param title stands over it
 * @param text the standing text, with places for values; a line is a paragraph
 * @param alternatives whether a document may say something else instead, which a manager approves
 */
public record ClauseText(String category, String title, String text, boolean alternatives) {
    ClauseText checked() {
        Wording.of(title, "title");
        Wording.of(text, "text");
        return this;
    }
}
