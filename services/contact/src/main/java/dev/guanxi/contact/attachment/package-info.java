/** Files that are kept with customers, contacts and interactions, and are seen by who sees these. */
@NullMarked
package dev.guanxi.contact.attachment;

import org.jspecify.annotations.NullMarked;
