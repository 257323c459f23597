package dev.guanxi.service;

import dev.guanxi.platform.testkit.rules.RefusalTexts;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {
    @Test
    void everyRefusalIsExplainedInEachLanguage() {
        RefusalTexts.ofThisModule().verify();
    }
}
