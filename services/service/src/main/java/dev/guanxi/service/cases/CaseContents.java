package dev.guanxi.service.cases;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.Customised;
import org.jspecify.annotations.Nullable;

/**
 * What a case says, beside what was done about it.
 *
 * @param custom what it has in fields that an administrator defined
 */
public record CaseContents(String subject, @Nullable String description, CustomValues custom)
        implements Customised<CaseContents> {
    @Override
    public CaseContents with(CustomValues custom) {
        return new CaseContents(subject, description, custom);
    }
}
