package dev.guanxi.sales;

import dev.guanxi.platform.testkit.rules.RefusalTexts;
import org.junit.jupiter.api.Test;

class SalesRefusalTextsTest {
    @Test
    void everyRefusalIsExplainedInEachLanguage() {
        RefusalTexts.ofThisModule().verify();
    }
}
