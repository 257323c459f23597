@NullMarked
package dev.guanxi.contact.attachment;

import org.jspecify.annotations.NullMarked;
