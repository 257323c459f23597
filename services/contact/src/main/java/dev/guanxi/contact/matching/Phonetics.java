package dev.guanxi.contact.matching;

import org.apache.commons.codec.language.DoubleMetaphone;

/** What a name sounds like to an English ear; syllables of pinyin are told apart as well. */
final class Phonetics {
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();
    private static final int CONSONANTS = 6;

    static {
        SOUND.setMaxCodeLen(CONSONANTS);
    }

    private Phonetics() {}

    /** The consonants that are heard; of what is not in Latin letters the text itself. */
    static String sound(String letters) {
        var sound = SOUND.doubleMetaphone(letters);
        return sound == null || sound.isEmpty() ? letters : sound;
    }
}
