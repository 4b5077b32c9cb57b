package org.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.counterpart.base.AccountId;
import org.counterpart.identity.Actors;
import org.counterpart.identity.May;
import org.counterpart.identity.Role;
import org.counterpart.identity.Verb;
import org.counterpart.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what: the table of verbs, its page in the documentation, and every method of every service agree. */
@ProductTest
class PermissionTest {

    private static final Path PAGE = Path.of("docs/permissions.md");

    @Autowired
    ApplicationContext context;

    @Autowired
    Actors actors;

    @Autowired
    TestWorld world;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_documentation_prints_the_table_of_verbs() throws IOException {
        var expected = page();
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/permissions.md is out of step with Verb; replace it by:\n\n" + expected)
                .isEqualTo(expected);
    }

    @Test
    void every_verb_of_every_service_is_refused_to_whom_the_table_does_not_name() {
        var wrong = new ArrayList<String>();
        var people = people();
        var services = services();
        assertThat(services).isNotEmpty();
        services.forEach((bean, methods) -> methods.forEach(method -> people.forEach((who, account) -> {
            var verb = verb(method);
            var allowed = isAllowed(verb, who);
            // What is allowed is tried too, in vain arguments; it must not be the table that refuses.
            var refused = isRefusedByTable(bean, method, account, verb);
            if (allowed == refused) {
                wrong.add(who + (refused ? " is refused " : " may call ")
                        + method.getDeclaringClass().getSimpleName() + "." + method.getName() + " (" + verb + ")");
            }
        })));
        assertThat(wrong).isEmpty();
    }

    /** One person of each kind; null is nobody, who is not signed in. */
    private Map<String, @Nullable AccountId> people() {
        var ngo = world.ngo();
        var people = new LinkedHashMap<String, @Nullable AccountId>();
        people.put("administrator", world.administrator());
        for (var role : Role.values()) {
            var where = switch (role) {
                case OFFICER -> world.institution();
                case MODERATOR -> world.organisation(OrganisationKind.MODERATING_BODY);
                default -> ngo;
            };
            people.put(role.name().toLowerCase(java.util.Locale.ROOT), world.member(where, role));
        }
        people.put("account without role", world.account(false));
        people.put("nobody", null);
        return people;
    }

    private static boolean isAllowed(Verb verb, String who) {
        return switch (who) {
            case "nobody" -> verb.isForAnybody();
            case "account without role" -> verb.isForAnybody() || verb.isForEveryAccount();
            case "administrator" -> verb.isForAnybody() || verb.isForEveryAccount() || verb.isForAdministrators();
            default ->
                verb.isForAnybody()
                        || verb.isForEveryAccount()
                        || verb.roles().stream().anyMatch(role -> role.name().equalsIgnoreCase(who));
        };
    }

    private Map<Object, List<Method>> services() {
        var services = new LinkedHashMap<Object, List<Method>>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("org.counterpart"))
                .sorted(Comparator.comparing(
                        bean -> AopUtils.getTargetClass(bean).getName()))
                .forEach(bean -> services.put(
                        bean,
                        Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                                .filter(method -> method.isAnnotationPresent(May.class))
                                .sorted(Comparator.comparing(Method::toGenericString))
                                .toList()));
        return services;
    }

    private static Verb verb(Method method) {
        return method.getAnnotation(May.class).value();
    }

    private boolean isRefusedByTable(Object bean, Method method, @Nullable AccountId account, Verb verb) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            return account == null ? call(bean, method, verb) : actors.runAs(account, () -> call(bean, method, verb));
        }));
    }

    /** Whether the call is denied; with nothing to act on, whoever is not denied fails in some other way or not at all. */
    private static boolean call(Object bean, Method method, Verb verb) {
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(PermissionTest::nothing)
                .toArray();
        try {
            method.invoke(bean, arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException denied && isOfTheTable(denied, verb);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheTable(AccessDeniedException denied, Verb verb) {
        return verb.name().equals(denied.getMessage()) || "nobody is signed in".equals(denied.getMessage());
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    private static String page() {
        var heads = Stream.concat(
                        Stream.of("administrator"),
                        Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        var lines = new ArrayList<String>();
        lines.add("# Who may do what");
        lines.add("");
        lines.add(
                "Printed from `org.counterpart.identity.Verb`; `PermissionTest` compares this page, the table and every method of every "
                        + "service. A yes here is the first of two questions: the service then asks whether the object is the person’s own "
                        + "organisation’s, and a stranger is told that there is no such thing.");
        lines.add("");
        lines.add("| verb | " + String.join(" | ", heads) + " | any account | nobody |");
        lines.add("|---|" + "---|".repeat(heads.size() + 2));
        for (var verb : Verb.values()) {
            lines.add("| " + verb.name() + " | "
                    + heads.stream().map(who -> mark(isAllowed(verb, who))).collect(Collectors.joining(" | "))
                    + " | " + mark(isAllowed(verb, "account without role")) + " | "
                    + mark(isAllowed(verb, "nobody")) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String mark(boolean yes) {
        return yes ? "yes" : "–";
    }
}
