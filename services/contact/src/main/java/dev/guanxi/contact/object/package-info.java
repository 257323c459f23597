/** Objects of one's own: kinds of record that an administrator defines while the service runs, and their records. */
@NullMarked
package dev.guanxi.contact.object;

import org.jspecify.annotations.NullMarked;
