package dev.guanxi.launcher;

import dev.guanxi.platform.parts.Passwords;
import java.util.Properties;

/** Passwords and keys between programs: made up at first use, the same ever after. */
final class Secrets {

    private static final String FILE = "secrets.properties";

    private final SuiteFolder folder;

    Secrets(SuiteFolder folder) {
        this.folder = folder;
    }

    synchronized String of(String purpose) {
        Properties known = folder.read(FILE);
        String secret = known.getProperty(purpose);
        if (secret == null) {
            secret = Passwords.random();
            known.setProperty(purpose, secret);
            folder.write(FILE, known);
        }
        return secret;
    }
}
