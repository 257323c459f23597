package dev.guanxi.contact.object;

import dev.guanxi.platform.fields.CustomValues;
import dev.guanxi.platform.fields.Customised;

/**
 * What people write down in a record.
 *
 * @param name what it is called
 * @param custom what it has in fields that an administrator defined
 */
public record ObjectContents(String name, CustomValues custom) implements Customised<ObjectContents> {
    @Override
    public ObjectContents with(CustomValues custom) {
        return new ObjectContents(name, custom);
    }
}
