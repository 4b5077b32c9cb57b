package org.counterpart.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** The kinds of acts of all modules. */
public final class ActKinds {

    private static final String ENUMERATIONS = "classpath*:org/counterpart/*/*Act.class";

    private static final Map<String, ActKind> BY_NAME = byName(found());

    /** @throws IllegalArgumentException when no kind has this name */
    public static ActKind of(String name) {
        var kind = BY_NAME.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of act is called " + name);
        }
        return kind;
    }

    public static Collection<ActKind> all() {
        return BY_NAME.values();
    }

    public static List<ActKind> that(Predicate<ActKind> are) {
        return all().stream().filter(are).toList();
    }

    /** @throws IllegalStateException when two kinds have one name */
    static Map<String, ActKind> byName(Stream<ActKind> kinds) {
        var names = new LinkedHashMap<String, ActKind>();
        kinds.forEach(kind -> {
            var other = names.put(kind.name(), kind);
            if (other != null) {
                throw new IllegalStateException(other.getClass().getName() + " and "
                        + kind.getClass().getName() + " have an act called " + kind.name());
            }
        });
        return Collections.unmodifiableMap(names);
    }

    private static Stream<ActKind> found() {
        try {
            var metadata = new CachingMetadataReaderFactory();
            var types = new ArrayList<Class<?>>();
            for (var file : new PathMatchingResourcePatternResolver(ActKinds.class.getClassLoader())
                    .getResources(ENUMERATIONS)) {
                types.add(ClassUtils.resolveClassName(
                        metadata.getMetadataReader(file).getClassMetadata().getClassName(),
                        ActKinds.class.getClassLoader()));
            }
            return types.stream()
                    .filter(type -> type.isEnum() && ActKind.class.isAssignableFrom(type))
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(ActKind.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ActKinds() {}
}
