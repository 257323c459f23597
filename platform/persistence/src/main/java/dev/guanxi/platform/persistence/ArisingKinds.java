package dev.guanxi.platform.persistence;

import java.util.List;

/**
 * Kinds of record that arise while a service runs. A bean of the service; whatever the platform does with kinds of record
 * it does with these as with those that are beans from the start, from the moment they are named here.
 */
public interface ArisingKinds {
    /**
     * What these kinds consist of at this moment: a list, a bearer of fields, a changer, an importer, a way into the
     * recycle bin for each of them, in any order. It is asked often, so it must be in memory.
     */
    List<?> parts();
}
