"use client";

import { Upload, X } from "lucide-react";
import { type ChangeEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { explainNormalised } from "@/lib/formats/text/normalised";
import { explainTextRefusal, type ReadText, readFile, readPasted } from "@/lib/formats/text/read";
import { GivenFile } from "./given-file";
import styles from "./text-given.module.css";

/** A file larger than this is refused before it is read: 200,000 characters never take so many bytes. */
const maxBytes = 1_000_000;

/** Files that are read on the server, by their names. */
const isDocument = /\.(docx|docm|doc|odt|pdf|html?|rtf)$/i;

/** What reading found: `problem` says what is wrong with the text; `about` what it is, once it can be read. */
export type Looked = { problem: string | null; about: string | null; fileName: string | null };
export const notLooked: Looked = { problem: null, about: null, fileName: null };

/** Read pasted text here already, so that a refusal comes before anything is sent. The server reads it again. */
export function lookAtText(text: string): Looked {
  return { ...toLooked(readPasted(text)), fileName: null };
}

async function lookAtFile(file: File): Promise<Looked> {
  if (file.size > maxBytes) {
    const size = (file.size / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 });
    const problem = `${file.name} has ${size} MB; an article may have 200,000 characters, which is at most 1 MB. Choose a smaller file, or paste the text.`;
    return { problem, about: null, fileName: null };
  }
  if (file.size === 0)
    return { problem: `${file.name} is empty. Choose the file that holds the article.`, about: null, fileName: null };
  const looked = toLooked(readFile(new Uint8Array(await file.arrayBuffer()), file.name));
  return looked.problem ? { ...looked, fileName: null } : { ...looked, fileName: file.name };
}

function toLooked(read: ReadText): Omit<Looked, "fileName"> {
  if (read.kind !== "read") return { problem: explainTextRefusal(read), about: null };
  const characters = `${read.text.length.toLocaleString("en-GB")} characters`;
  return { problem: null, about: [characters, ...read.normalisation.map(explainNormalised)].join(" · ") };
}

type Props = {
  looked: Looked;
  onLook: (looked: Looked) => void;
  /** A file that needs a reader of its own was chosen. */
  onDocument: (file: File) => void /** What was typed on an earlier visit. */;
  text: string;
};

/** Where an article's text goes in: pasted, or as a file. Keeps both until the form is sent. */
export function TextGiven({ looked, onLook, onDocument, text }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    if (isDocument.test(file.name)) {
      event.target.value = "";
      onDocument(file);
      return;
    }
    const found = await lookAtFile(file);
    if (found.problem && input.current) input.current.value = "";
    onLook(found);
  }

  function takeAway() {
    if (input.current) input.current.value = "";
    onLook(area.current?.value ? lookAtText(area.current.value) : notLooked);
    area.current?.focus();
  }

  return (
    <div className={styles.given}>
      <div hidden={looked.fileName !== null}>
        <Field
          label="Text"
          error={looked.problem}
          hint={
            (looked.fileName === null && looked.about) ||
            "One paragraph a line. Headings and bylines may stay in; they are set aside."
          }
        >
          <Textarea
            ref={area}
            name="text"
            rows={14}
            defaultValue={text}
            className={styles.text ?? ""}
            spellCheck={false}
            placeholder="Paste the article"
            onBlur={(event) => onLook(event.target.value ? lookAtText(event.target.value) : notLooked)}
            onPaste={(event) => {
              const field = event.currentTarget;
              setTimeout(() => onLook(lookAtText(field.value)));
            }}
          />
        </Field>
      </div>
      {looked.fileName !== null && (
        <div className={styles.file} role="status">
          <GivenFile name={looked.fileName} about={looked.about}>
            <Button size="small" icon={<X aria-hidden />} onClick={takeAway}>
              Paste instead
            </Button>
          </GivenFile>
        </div>
      )}
      <div className={styles.or}>
        <input
          ref={input}
          type="file"
          name="file"
          accept=".docx,.odt,.pdf,.html,.htm,.txt,.md,.markdown,.rtf,.doc"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Choose a file"
          onChange={choose}
        />
        <Button size="small" icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
          {looked.fileName ? "Choose another file" : "Or choose a file: .docx, .odt, .pdf, .html, .md, .txt"}
        </Button>
      </div>
    </div>
  );
}
