package org.counterpart.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.counterpart.base.Problem;
import org.counterpart.base.Refused;

/**
 * Where files are given. The list under it names those that were taken, and only those; what is refused is said at the field and leaves it as
 * ready for the next file as before. Where one file is asked for, the next one takes its place.
 */
public class FileField extends CustomField<List<FileField.Given>> {

    /** A file as it arrived. */
    public record Given(String name, byte[] content) {}

    private final int most;
    private final Upload upload;
    private final UnorderedList list = new UnorderedList();
    private final Div refused = new Div();
    private final ConcurrentLinkedQueue<Given> arrived = new ConcurrentLinkedQueue<>();
    private Consumer<Given> taking = file -> {};
    private Runnable clearing = () -> {};

    /**
     * @param label what is asked for
     * @param most how many files are kept
     * @param limit the largest file, in bytes
     * @param endings what their names may end with, such as {@code .docx}; any where there are none
     */
    public FileField(String label, int most, int limit, String... endings) {
        super(List.of());
        this.most = most;
        setLabel(label);
        upload = new Upload(
                UploadHandler.inMemory((metadata, content) -> arrived.add(new Given(metadata.fileName(), content))));
        upload.setMaxFileSize(limit);
        upload.setAcceptedFileTypes(endings);
        upload.setI18n(words(limit, endings));
        upload.setUploadButton(new Button(getTranslation(most == 1 ? "base.file.choose" : "base.file.chooseMany")));
        upload.setDropLabel(new Span(getTranslation("base.file.drop")));
        upload.addAllFinishedListener(finished -> takeAll());
        upload.addFileRejectedListener(rejected ->
                refuse(getTranslation("base.labelled", rejected.getFileName(), rejected.getErrorMessage())));
        list.addClassName("files");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        setWidthFull();
        add(upload, list, refused);
    }

    /** What becomes of each file; it may be refused. */
    public FileField onFile(Consumer<Given> listener) {
        taking = listener;
        return this;
    }

    /** What goes before the next file is looked at, or when the person takes the file away. */
    public FileField onNext(Runnable listener) {
        clearing = listener;
        return this;
    }

    /** Takes a file, as if it had just arrived. */
    public void take(Given file) {
        setErrorMessage("");
        setInvalid(false);
        clearing.run();
        var kept = new ArrayList<>(most == 1 ? List.<Given>of() : getValue());
        if (kept.size() == most) {
            refuse(getTranslation("base.file.tooMany", most));
            return;
        }
        try {
            taking.accept(file);
            kept.add(file);
            give(kept);
        } catch (Refused refused) {
            if (most == 1) {
                give(List.of());
            }
            refuse(sentence(file, refused.problems()));
        }
    }

    private void takeAll() {
        upload.clearFileList();
        for (var next = arrived.poll(); next != null; next = arrived.poll()) {
            take(next);
        }
    }

    private String sentence(Given file, List<Problem> problems) {
        return getTranslation(
                "base.labelled",
                file.name(),
                problems.stream()
                        .map(problem -> getTranslation(
                                problem.key(), problem.arguments().toArray()))
                        .collect(Collectors.joining(" ")));
    }

    /**
     * Stands in one place, and goes from there with the next file. The framework's own way leaves a copy for screen readers at the end of the
     * page, and nothing takes that away.
     */
    @Override
    public void setErrorMessage(String sentence) {
        refused.setText(sentence);
    }

    @Override
    public String getErrorMessage() {
        return refused.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        refused.setVisible(invalid);
    }

    private void refuse(String sentence) {
        setErrorMessage(sentence);
        setInvalid(true);
    }

    private void give(List<Given> files) {
        setModelValue(List.copyOf(files), true);
        setPresentationValue(files);
    }

    @Override
    protected List<Given> generateModelValue() {
        return getValue();
    }

    @Override
    protected void setPresentationValue(List<Given> files) {
        list.removeAll();
        files.forEach(file -> list.add(line(file)));
        list.setVisible(!files.isEmpty());
    }

    private ListItem line(Given file) {
        var remove = new Button(getTranslation("base.file.remove"), click -> {
            var left = new ArrayList<>(getValue());
            left.remove(file);
            clearing.run();
            give(left);
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("base.file.remove.one", file.name()));
        return new ListItem(new Span(file.name()), remove);
    }

    private UploadI18N words(int limit, String... endings) {
        var error = new UploadI18N.Error()
                .setTooManyFiles(getTranslation("base.file.tooMany", most))
                .setFileIsTooBig(getTranslation("base.file.tooLarge", limit / 1024 / 1024))
                .setIncorrectFileType(getTranslation("base.file.kind", String.join(", ", endings)));
        var uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("base.file.connecting"))
                        .setStalled(getTranslation("base.file.stalled"))
                        .setProcessing(getTranslation("base.file.processing"))
                        .setHeld(getTranslation("base.file.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("base.file.remaining"))
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("base.file.notSent"))
                        .setUnexpectedServerError(getTranslation("base.file.notSent"))
                        .setForbidden(getTranslation("base.file.notSent")));
        return new UploadI18N().setError(error).setUploading(uploading);
    }
}
