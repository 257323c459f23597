@NullMarked
package dev.guanxi.contact.privacy;

import org.jspecify.annotations.NullMarked;
